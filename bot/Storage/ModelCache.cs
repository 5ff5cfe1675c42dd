using Assistant.Nlp.Learning;

namespace Assistant.Bot.Storage;

/// <summary>
/// Trained models: those that people trained lie in the data directory, those of the seeds beside the program, or in the
/// data directory too where the program's own folder cannot be written.
/// </summary>
/// <param name="dataDirectory">The data directory; it need not exist.</param>
/// <param name="programDirectory">Where the program is installed.</param>
public sealed class ModelCache(string dataDirectory, string programDirectory) : IModelShelf
{
    /// <summary>The folder for models, in either directory.</summary>
    public const string Folder = "models";

    private readonly ModelFolder own = new(Path.Combine(dataDirectory, Folder));
    private readonly ModelFolder shared = new(Path.Combine(programDirectory, Folder));

    public byte[]? Find(string name) => own.Find(name) ?? shared.Find(name);

    public void Keep(string name, byte[] model)
    {
        // What lies in the data directory is found first: a damaged one there must be replaced there.
        if (own.Find(name) is not null || !shared.TryKeep(name, model)) own.Keep(name, model);
    }
}
