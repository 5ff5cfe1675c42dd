using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Intents;
using Assistant.Nlp.Queries;
using Assistant.Nlp.Reports;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Nlp;

/// <summary>Puts the stages together. What is registered here needs seeds and prompts, and nothing else from outside.</summary>
public static class NlpRegistration
{
    public static IServiceCollection AddNlp(this IServiceCollection services, TextFolder seeds, TextFolder prompts)
    {
        ArgumentNullException.ThrowIfNull(prompts);
        return services
            .AddSingleton(new DateReader(seeds))
            .AddSingleton(new FigureReader(seeds))
            .AddSingleton<ThemeClassifier>()
            .AddSingleton<IntentClassifier>()
            .AddSingleton<ReportReader>()
            .AddSingleton<QueryReader>()
            .AddSingleton<LedgerSearch>()
            .AddSingleton<SummaryWriter>();
    }
}
