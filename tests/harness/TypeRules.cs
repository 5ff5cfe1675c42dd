using System.Reflection;
using System.Runtime.CompilerServices;

namespace Assistant.Tests;

/// <summary>What every type of an assembly of ours keeps to.</summary>
internal static class TypeRules
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Util", "Utils", "Utility", "Service", "Processor", "Info", "Data", "Common", "Base"];

    /// <summary>Classes that could be derived from and are not, nor are abstract.</summary>
    public static IEnumerable<string> Unsealed(Assembly assembly)
    {
        var parents = assembly.GetTypes().Select(type => type.BaseType).Where(type => type is not null)
            .Select(type => type!.IsGenericType ? type.GetGenericTypeDefinition() : type).ToHashSet();
        return Written(assembly)
            .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && !parents.Contains(type))
            .Select(type => type.FullName!);
    }

    /// <summary>Types whose name ends in a word that says nothing.</summary>
    public static IEnumerable<string> EmptilyNamed(Assembly assembly) => Written(assembly)
        .Where(type => EmptyWords.Any(word => NameOf(type).EndsWith(word, StringComparison.Ordinal)))
        .Select(type => type.FullName!);

    /// <summary>The types that a person wrote: none of the compiler's, Orleans' generators' or Razor's.</summary>
    private static IEnumerable<Type> Written(Assembly assembly) => assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("Assistant", StringComparison.Ordinal) == true)
        .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), false) && !NameOf(type).Contains('<'))
        .Where(type => !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), false));

    private static string NameOf(Type type) => type.Name.Split('`')[0];
}
