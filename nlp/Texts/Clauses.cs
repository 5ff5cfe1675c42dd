namespace Assistant.Nlp.Texts;

/// <summary>Where clauses and sentences of a folded text begin and end.</summary>
public static class Clauses
{
    public static bool EndsSentence(char c) => c is '。' or '；' or ';' or '！' or '!' or '？' or '?' or '\n' or '\r' or '…';

    public static bool EndsClause(char c) => EndsSentence(c) || c is '，' or ',' or '：' or ':' or '—' or '\u2028';

    /// <summary>Any mark that ends a phrase: of a clause, a list, a bracket, a quotation, a space.</summary>
    public static bool EndsPhrase(char c) => EndsClause(c)
        || c is '、' or '（' or '）' or '(' or ')' or '【' or '】' or '[' or ']' or '“' or '”' or '"' or '「' or '」' or '《' or '》' or '‘' or '’'
            or '·' or '/' or '\\' or '|' or '~' or '～' or '-' or '–' or '+' or '=' or '\t' or ' ' or '<' or '>' or '*' or '#' or '\u3000';

    /// <summary>The beginning of the clause that holds a position.</summary>
    public static int ClauseStart(string text, int at) => Back(text, at, EndsClause);

    /// <summary>The end (exclusive) of the clause that holds a position.</summary>
    public static int ClauseEnd(string text, int at) => Forth(text, at, EndsClause);

    public static int SentenceStart(string text, int at) => Back(text, at, EndsSentence);

    public static int SentenceEnd(string text, int at) => Forth(text, at, EndsSentence);

    /// <summary>No sentence that people write is longer; looking further would make long noise quadratic.</summary>
    private const int Farthest = 240;

    private static int Back(string text, int at, Func<char, bool> ends)
    {
        var i = at;
        while (i > 0 && at - i < Farthest && !ends(text[i - 1])) i--;
        Steps.Take(at - i + 1);
        return i;
    }

    private static int Forth(string text, int at, Func<char, bool> ends)
    {
        var i = at;
        while (i < text.Length && i - at < Farthest && !ends(text[i])) i++;
        Steps.Take(i - at + 1);
        return i;
    }
}
