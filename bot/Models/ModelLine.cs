using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace Assistant.Bot.Models;

/// <summary>The line to a model's server: each request has a time limit, and one that failed in passing is sent again.</summary>
internal static class ModelLine
{
    /// <summary>A pause never grows longer than this by itself.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    public static HttpMessageHandler Open(ModelOptions options, TimeProvider time)
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        if (options.Retries > 0) pipeline.AddRetry(Retry(options, time));
        pipeline.AddTimeout(TimeSpan.FromSeconds(options.TimeoutSeconds));
        return new ResilienceHandler(pipeline.Build()) { InnerHandler = new SocketsHttpHandler() };
    }

    private static HttpRetryStrategyOptions Retry(ModelOptions options, TimeProvider time)
    {
        // What passes by itself: 408, 429, 5xx, no connection, no answer in time.
        var passes = new HttpRetryStrategyOptions().ShouldHandle;
        return new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = options.Retries,
            Delay = TimeSpan.FromSeconds(options.RetrySeconds),
            MaxDelay = LongestPause,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldRetryAfterHeader = true,
            ShouldHandle = async outcome => await passes(outcome) && !WaitsTooLong(outcome, options, time),
        };
    }

    /// <summary>A server that asks us back after the draft's time is over has said no.</summary>
    private static bool WaitsTooLong(RetryPredicateArguments<HttpResponseMessage> outcome, ModelOptions options, TimeProvider time) =>
        outcome.Outcome.Result?.Headers.RetryAfter is { } after
        && (after.Delta ?? after.Date - time.GetUtcNow()) > TimeSpan.FromSeconds(options.BudgetSeconds);
}
