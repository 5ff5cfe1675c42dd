using Assistant.Nlp.Auditing;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Editing;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Intents;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Queries;
using Assistant.Nlp.Reports;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Nlp;

/// <summary>Puts the stages together. What is registered here needs seeds and prompts, and nothing else from outside.</summary>
public static class NlpRegistration
{
    /// <param name="shelf">Where trained models are kept; by default as long as the process lives.</param>
    /// <param name="training">Told the part done while a model is trained, 0 to 1.</param>
    public static IServiceCollection AddNlp(
        this IServiceCollection services, TextFolder seeds, TextFolder prompts, IModelShelf? shelf = null, IProgress<double>? training = null)
    {
        ArgumentNullException.ThrowIfNull(prompts);
        return services
            .AddSingleton(new DateReader(seeds))
            .AddSingleton(new ModelSource(shelf ?? ProcessShelf.Shared, training))
            .AddSingleton(provider => new FigureReader(seeds, provider.GetRequiredService<ModelSource>()))
            .AddSingleton(new ThemeNames(seeds))
            .AddSingleton(new BranchReader(seeds))
            .AddSingleton(provider => ThemeClassifier.Load(seeds, provider.GetRequiredService<ModelSource>()))
            .AddSingleton(provider => IntentClassifier.Load(seeds, provider.GetRequiredService<ModelSource>()))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<ReportReader>(provider, seeds))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<QueryReader>(provider, seeds))
            .AddSingleton(new SameEvents(seeds))
            .AddSingleton(new LedgerSearch(seeds))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<AuditReaders>(provider, seeds))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<PaperChecker>(provider, seeds))
            .AddSingleton(new FindingSentences(prompts))
            .AddSingleton<DraftMarker>()
            .AddSingleton(new EditNotes(prompts))
            .AddSingleton(provider => new EditInstructionReader(seeds, provider.GetRequiredService<BranchReader>()))
            .AddSingleton(provider => new DraftReviser(provider.GetRequiredService<SummaryWriter>(), provider.GetRequiredService<DraftMarker>(),
                provider.GetRequiredService<FigureReader>(), provider.GetRequiredService<DateReader>(), seeds))
            .AddSingleton(services => new SummaryWriter(seeds, prompts, services.GetRequiredService<FigureReader>(),
                services.GetRequiredService<DateReader>(), services.GetService<ModelDesk>(), services.GetService<ILogger<SummaryWriter>>()));
    }
}
