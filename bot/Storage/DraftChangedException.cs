namespace Assistant.Bot.Storage;

/// <summary>Someone else kept a version of the draft meanwhile: read it again and decide again.</summary>
public sealed class DraftChangedException(string id) : Exception($"{id} was changed meanwhile.");
