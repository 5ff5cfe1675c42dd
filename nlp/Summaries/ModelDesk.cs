using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Services;

namespace Assistant.Nlp.Summaries;

/// <summary>What a model may be asked for, and how long.</summary>
/// <param name="Budget">All that a model may take over one draft; what it has not written by then is written here.</param>
/// <param name="Silence">Without a word for so long, an answer is given up.</param>
/// <param name="Parallel">Sections asked for at once, over all drafts.</param>
/// <param name="Redrafts">Further attempts at a section whose sentences failed or whose answer broke off.</param>
/// <param name="MaskBranches">Whether names of branches and villages stay here too.</param>
public sealed record ModelTerms(TimeSpan Budget, TimeSpan Silence, int Parallel = 4, int Redrafts = 2, bool MaskBranches = false);

/// <summary>A model as the host hands it over: who answers, on what terms, and by whose clock.</summary>
/// <param name="clock">Makes a source whose <c>CancelAfter</c> goes by the host's clock.</param>
/// <param name="unsuited">Whether a failure says that the server did not take the request as it was, rather than that it is not there.</param>
public sealed class ModelDesk(IChatCompletionService chat, ModelTerms terms, Func<CancellationTokenSource> clock, Predicate<Exception> unsuited)
{
    private readonly SemaphoreSlim seats = new(terms.Parallel);

    internal IChatCompletionService Chat => chat;

    internal ModelTerms Terms => terms;

    /// <summary>The model's name at its server; empty if it has none.</summary>
    internal string Name => chat.GetModelId() ?? "";

    /// <summary>Whether the server has refused the form of the answer that it was given, once: then it is asked in words alone.</summary>
    internal bool RefusesForm { get; set; }

    internal bool IsAboutForm(Exception failure) => unsuited(failure);

    /// <summary>A source that is cancelled after the span, by the host's clock.</summary>
    internal CancellationTokenSource Within(TimeSpan span)
    {
        var source = clock();
        source.CancelAfter(span);
        return source;
    }

    /// <summary>Waits for one of the places; it is given back on disposal.</summary>
    internal async Task<IDisposable> Seat(CancellationToken cancellation)
    {
        await seats.WaitAsync(cancellation);
        return new Taken(seats);
    }

    private sealed class Taken(SemaphoreSlim seats) : IDisposable
    {
        public void Dispose() => seats.Release();
    }
}
