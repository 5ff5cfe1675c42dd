namespace Assistant.Nlp.Summaries;

/// <summary>How far a model is with a section; told often, from several sections in turn.</summary>
/// <param name="Section">The section's heading.</param>
/// <param name="Characters">What the model has sent of its answer so far, in UTF-16 code units.</param>
/// <param name="Attempt">1 for the first draft, 2 for the first redraft.</param>
public sealed record DraftProgress(string Section, int Characters, int Attempt);
