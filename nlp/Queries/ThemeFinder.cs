using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Queries;

/// <summary>Finds the theme that a question names: 学习教育方面, 环境整治类的. The same words inside a matter name none.</summary>
internal sealed class ThemeFinder(QueryWords words, ThemeNames names)
{
    private readonly (Theme Theme, string Call)[] calls =
        [.. Enum.GetValues<Theme>().SelectMany(theme => names.CallsOf(theme).Select(call => (theme, call))).OrderByDescending(call => call.call.Length)];

    public (Theme Theme, TextSpan Span)? Find(string question)
    {
        foreach (var (theme, call) in calls)
        {
            var at = question.IndexOf(call, StringComparison.Ordinal);
            if (at < 0) continue;
            var after = words.ThemeAfter.Match(question[(at + call.Length)..]);
            if (!after.Success && !words.ThemeBefore.IsMatch(question[..at])) continue;

            var tail = after.Success && after.Value is "方面" or "类" or "这块" or "这一块" or "工作" or "这方面" or "主题" or "板块" or "部分" ? after.Length : 0;
            return (theme, new TextSpan(at, call.Length + tail));
        }
        return null;
    }
}
