using Assistant.Tests;

namespace Assistant.Nlp.Tests.Architecture;

public sealed class PublicSurfaceTests
{
    /// <summary>A difference here is a question in review: did you mean to promise this?</summary>
    [Fact]
    public void Nlp_promises_what_the_golden_file_says() =>
        Golden.Matches("nlp.public-api.txt", PublicSurface.Of(typeof(NlpRegistration).Assembly));
}
