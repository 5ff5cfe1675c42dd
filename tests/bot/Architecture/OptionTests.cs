using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Assistant.Bot.Tests.Architecture;

/// <summary>An empty appsettings.json runs, and a wrong one says what is wrong at start.</summary>
public sealed class OptionTests
{
    private static IEnumerable<Type> OptionTypes => new[] { typeof(Installation).Assembly, typeof(Nlp.NlpRegistration).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.Namespace?.StartsWith("Assistant", StringComparison.Ordinal) == true);

    [Fact]
    public void Options_as_they_come_are_valid()
    {
        Assert.NotEmpty(OptionTypes);
        Assert.All(OptionTypes, type =>
        {
            var options = Activator.CreateInstance(type, nonPublic: true)!;
            Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        });
    }

    [Fact]
    public void Every_option_that_is_a_number_has_a_range()
    {
        var unbounded = OptionTypes.SelectMany(type => type.GetProperties())
            .Where(property => IsMeasure(property.PropertyType) && property.GetCustomAttribute<RangeAttribute>() is null)
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");
        Assert.Empty(unbounded);
    }

    [Fact]
    public void Every_option_that_is_text_or_a_list_has_a_default()
    {
        var missing = OptionTypes.SelectMany(type => type.GetProperties())
            .Where(property => !property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull)
            .Where(property => property.GetValue(Activator.CreateInstance(property.DeclaringType!, nonPublic: true)) is null)
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");
        Assert.Empty(missing);
    }

    private static bool IsMeasure(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var plain
        && (plain == typeof(int) || plain == typeof(long) || plain == typeof(double) || plain == typeof(decimal) || plain == typeof(TimeSpan));
}
