using Assistant.Tests;

namespace Assistant.Nlp.Tests.Architecture;

public sealed class NlpTypeTests
{
    [Fact]
    public void Classes_are_sealed() => Assert.Empty(TypeRules.Unsealed(typeof(NlpRegistration).Assembly));

    [Fact]
    public void Names_say_something() => Assert.Empty(TypeRules.EmptilyNamed(typeof(NlpRegistration).Assembly));
}
