using System.Reflection;
using Assistant.Nlp.Texts;
using Assistant.Tests;
using Xunit.Sdk;
using Xunit.v3;

namespace Assistant.Nlp.Tests.Specs;

/// <summary>The rows of a file of tests/specs, each as one test. The parameter's type says what a row is.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class SpecFileAttribute(string name) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var rowType = testMethod.GetParameters().Single().ParameterType;
        var read = typeof(SpecFileAttribute).GetMethod(nameof(Rows), BindingFlags.NonPublic | BindingFlags.Static)!;
        return new((IReadOnlyCollection<ITheoryDataRow>)read.MakeGenericMethod(rowType).Invoke(null, [name])!);
    }

    public override bool SupportsDiscoveryEnumeration() => false;

    /// <summary>The rows of a file.</summary>
    internal static IReadOnlyList<TSpec> Read<TSpec>(string name) where TSpec : Spec =>
        Yaml.Read<List<TSpec>>(File.ReadAllText(Checkout.Path("tests", "specs", name)));

    private static IReadOnlyCollection<ITheoryDataRow> Rows<TSpec>(string name) where TSpec : Spec =>
        [.. Read<TSpec>(name).Select(spec => new TheoryDataRow<TSpec>(spec) { Label = spec.Text })];
}
