using Assistant.Nlp.Themes;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Themes;

public sealed class ThemeNamesTests
{
    private readonly ThemeNames names = new(Checkout.Folder("seeds"));

    [Theory]
    [InlineData("学习教育", Theme.Study)]
    [InlineData("institution", Theme.Institution)]
    [InlineData("人居环境", Theme.Environment)]
    public void A_theme_is_found_by_what_people_call_it(string name, Theme theme) => Assert.Equal(theme, names.Find(name));

    [Fact]
    public void What_is_no_theme_is_not_found() => Assert.Null(names.Find("天气"));

    [Fact]
    public void Every_theme_has_its_own_name() =>
        Assert.Equal(9, Enum.GetValues<Theme>().Select(names.NameOf).Distinct().Count());
}
