using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Branches;

/// <summary>What a branch has to do with what is told.</summary>
public enum BranchPart
{
    /// <summary>It is whose activity is told: 东坡村的垃圾桶到了.</summary>
    Doer,

    /// <summary>It did it together with the speaker's own branch: 我们跟东坡村一块清了界沟.</summary>
    Partner,

    /// <summary>Only told of: visited, helped, compared, a place (去东坡村参观).</summary>
    Aside,
}

/// <summary>A branch named in a text.</summary>
/// <param name="Name">Its full name, whatever was written: 东坡村党支部.</param>
/// <param name="Span">The words that name it.</param>
public sealed record BranchMention(string Name, TextSpan Span, BranchPart Part);
