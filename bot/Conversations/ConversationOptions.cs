using System.ComponentModel.DataAnnotations;

namespace Assistant.Bot.Conversations;

/// <summary>How the bot talks.</summary>
public sealed class ConversationOptions
{
    /// <summary>Below this probability of the best theme the bot asks between the two likeliest. 0 never asks. Default 0.5.</summary>
    [Range(0.0, 1.0)] public double AskThemeBelow { get; set; } = 0.5;

    /// <summary>How many records a search in chat lists. Default 5.</summary>
    [Range(1, 20)] public int ListedRecords { get; set; } = 5;

    /// <summary>The longest message that is read, in characters; a longer one is kept in its words and answered with a request to split it. Default 200000.</summary>
    [Range(1000, 2000000)] public int LongestMessage { get; set; } = 200000;

    /// <summary>How many records of one report are shown back. Default 10.</summary>
    [Range(1, 50)] public int ShownRecords { get; set; } = 10;

    /// <summary>Where people reach the web workspace; links in replies begin with it. Default http://localhost:5080.</summary>
    [Required] public string PublicUrl { get; set; } = "http://localhost:5080";
}
