namespace Assistant.Bot.Activities;

/// <summary>The types of activity that are acted upon, as they stand on the wire.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string Typing = "typing";
    public const string Invoke = "invoke";
}
