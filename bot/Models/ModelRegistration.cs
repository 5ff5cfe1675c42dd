using System.ClientModel;
using Assistant.Nlp.Summaries;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Assistant.Bot.Models;

/// <summary>Brings in the model of the settings; without one nothing is registered and drafts are written here alone.</summary>
public static class ModelRegistration
{
    public static IServiceCollection AddModel(this IServiceCollection services, IConfiguration settings)
    {
        var section = settings.GetSection(ModelOptions.Section);
        services.AddOptions<ModelOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        return section.Get<ModelOptions>() is { IsSet: true } ? services.AddSingleton(Desk) : services;
    }

    /// <summary>The settings of a command that has no server around it: appsettings.json beside the program, then the environment.</summary>
    public static IConfiguration Settings() => new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();

    private static ModelDesk Desk(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<ModelOptions>>().Value;
        var time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        return new ModelDesk(Connect(options, time), Terms(options), () => new CancellationTokenSource(Timeout.InfiniteTimeSpan, time), IsUnsuited);
    }

    private static bool IsUnsuited(Exception failure) => failure is ClientResultException { Status: 400 or 422 };

    private static ModelTerms Terms(ModelOptions options) => new(
        TimeSpan.FromSeconds(options.BudgetSeconds), TimeSpan.FromSeconds(options.TimeoutSeconds), options.Parallel, options.Redrafts, options.MaskBranches);

#pragma warning disable SKEXP0010 // Endpoints other than OpenAI's own are marked experimental; local servers are what we are for.
    private static OpenAIChatCompletionService Connect(ModelOptions options, TimeProvider time) => new(
        options.Id!, new Uri(options.Endpoint!), string.IsNullOrEmpty(options.ApiKey) ? "none" : options.ApiKey,
        httpClient: new HttpClient(ModelLine.Open(options, time)) { Timeout = Timeout.InfiniteTimeSpan });
#pragma warning restore SKEXP0010
}
