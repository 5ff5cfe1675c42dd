using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Assistant.Nlp.Tests.Architecture;

/// <summary>What an assembly promises: its public types and what they offer, printed one a line. What records bring by themselves is left out.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] OfEveryRecord = ["Equals", "GetHashCode", "ToString", "Deconstruct", "<Clone>$", "op_Equality", "op_Inequality"];

    public static string Of(Assembly assembly)
    {
        var surface = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            surface.Append(Kind(type)).Append(' ').Append(type.Namespace?.Replace("Assistant.Nlp", "").TrimStart('.')).Append('.').Append(Name(type)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal)) surface.Append("    ").Append(line).Append('\n');
        }
        return surface.ToString();
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum) return "enum";
        if (type.IsInterface) return "interface";
        return type.IsAbstract && type.IsSealed ? "static class" : type.IsValueType ? "struct" : "class";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum) return Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => $"{value} {Enum.GetName(type, value)}");
        // A positional record tells its properties once, where it is made.
        var positional = type.GetConstructors(Declared).SelectMany(made => made.GetParameters()).Select(parameter => parameter.Name).ToHashSet();
        return type.GetConstructors(Declared).Select(made => $"({Parameters(made)})")
            .Concat(type.GetProperties(Declared).Where(property => !positional.Contains(property.Name)).Select(property => $"{property.Name}: {Name(property.PropertyType)}{(IsSettable(property) ? " { set }" : "")}"))
            .Concat(type.GetFields(Declared).Select(field => $"{field.Name}: {Name(field.FieldType)}"))
            .Concat(type.GetMethods(Declared)
                .Where(method => !method.IsSpecialName && !OfEveryRecord.Contains(method.Name) && !method.IsDefined(typeof(CompilerGeneratedAttribute)))
                .Select(method => $"{method.Name}({Parameters(method)}): {Name(method.ReturnType)}"));
    }

    private static bool IsSettable(PropertyInfo property) => property.SetMethod is { IsPublic: true } set
        && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{parameter.Name}: {Name(parameter.ParameterType)}{(parameter.HasDefaultValue ? "?" : "")}"));

    private static string Name(Type type)
    {
        if (type.IsArray) return $"{Name(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } value) return $"{Name(value)}?";
        var name = type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
