namespace Assistant.Nlp.Intents;

/// <summary>What a message wants (a dialogue act).</summary>
public enum Intent { Report, Correct, Confirm, Cancel, Search, AskTotal, Draft, EditDraft, Coverage, Remind, Export, Help, Greeting, Other }

/// <summary>Who speaks: a branch secretary who reports, or township staff who draft and search.</summary>
public enum Role { Secretary, Staff }

/// <param name="Confidence">0 to 1; 1 where a rule decided.</param>
public sealed record IntentGuess(Intent Intent, double Confidence);
