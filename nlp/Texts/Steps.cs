using System.Diagnostics;

namespace Assistant.Nlp.Texts;

/// <summary>
/// Counts the characters that readers look at, so that tests can hold them to a time that grows no faster than the text.
/// Only debug builds count; a release build has no trace of it.
/// </summary>
internal static class Steps
{
    [ThreadStatic]
    private static long taken;

    /// <summary>Steps of this thread since it began; 0 for ever in a release build.</summary>
    public static long Taken => taken;

    /// <summary>To be said by whatever looks at characters in a loop of its own.</summary>
    [Conditional("DEBUG")]
    public static void Take(int characters = 1) => taken += characters;
}
