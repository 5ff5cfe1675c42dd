using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace Assistant.Nlp.Summaries;

/// <summary>What came of asking a model.</summary>
/// <param name="Sentences">Null where it gave no answer that can be read.</param>
/// <param name="MayAskAgain">Whether it was there at all; where not, its host has asked it often enough.</param>
internal sealed record Asked(IReadOnlyList<ModelSentence>? Sentences, bool MayAskAgain);

/// <summary>Asks a model over the kernel, hears the answer as it is written, and gives up on silence.</summary>
internal sealed class ModelAsker(Kernel kernel, ModelDesk desk, ILogger log)
{
    /// <param name="heard">Told the characters so far.</param>
    /// <param name="section">For the log.</param>
    /// <exception cref="OperationCanceledException">The time is over, or nobody wants the answer any more.</exception>
    public async Task<Asked> Ask(PromptPair prompt, KernelArguments arguments, Action<int> heard, string section, CancellationToken cancellation)
    {
        using var seat = await desk.Seat(cancellation);
        var (characters, formed) = (0, !desk.RefusesForm);
        try
        {
            var answer = await Hear(formed ? prompt.Formed : prompt.Plain, arguments, so => heard(characters = so), cancellation);
            return new Asked(ModelAnswer.Read(answer), MayAskAgain: true);
        }
        catch (Exception refused) when (formed && desk.IsAboutForm(refused))
        {
            desk.RefusesForm = true;
            return new Asked(null, MayAskAgain: true);
        }
        catch (Exception problem)
        {
            cancellation.ThrowIfCancellationRequested();
            // Whatever a model or the way to it does wrong, a draft comes.
            ModelLog.ModelDidNotAnswer(log, section, problem.GetType().Name);
            return new Asked(null, MayAskAgain: characters > 0);
        }
    }

    private async Task<string> Hear(KernelFunction prompt, KernelArguments arguments, Action<int> heard, CancellationToken cancellation)
    {
        // The first word is awaited by the host's HTTP client, which also asks again; from then on silence counts here.
        using var silence = desk.Within(Timeout.InfiniteTimeSpan);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, silence.Token);
        var answer = new StringBuilder();
        await foreach (var part in kernel.InvokeStreamingAsync<StreamingChatMessageContent>(prompt, arguments, either.Token))
        {
            silence.CancelAfter(desk.Terms.Silence);
            answer.Append(part.Content);
            heard(answer.Length);
        }
        if (answer.Length > 0) return answer.ToString();

        // Some servers do not stream, and answer a request to do so in one piece that no stream reader understands.
        silence.CancelAfter(Timeout.InfiniteTimeSpan);
        return await kernel.InvokeAsync<string>(prompt, arguments, either.Token) ?? "";
    }
}
