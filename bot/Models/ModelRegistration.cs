using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Assistant.Bot.Models;

/// <summary>Brings in the model of the settings; without one nothing is registered and drafts are written here alone.</summary>
public static class ModelRegistration
{
    public static IServiceCollection AddModel(this IServiceCollection services, IConfiguration settings)
    {
        var options = settings.GetSection(ModelOptions.Section).Get<ModelOptions>() ?? new ModelOptions();
        return options.IsSet ? services.AddSingleton(Connect(options)) : services;
    }

    /// <summary>The settings of a command that has no server around it: appsettings.json beside the program, then the environment.</summary>
    public static IConfiguration Settings() => new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();

#pragma warning disable SKEXP0010 // Endpoints other than OpenAI's own are marked experimental; local servers are what we are for.
    private static IChatCompletionService Connect(ModelOptions options) => new OpenAIChatCompletionService(
        options.Id!, new Uri(options.Endpoint!), options.ApiKey ?? "none",
        httpClient: new HttpClient { Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds) });
#pragma warning restore SKEXP0010
}
