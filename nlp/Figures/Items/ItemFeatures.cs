using System.Runtime.CompilerServices;
using Assistant.Nlp.Learning;

namespace Assistant.Nlp.Figures.Items;

/// <summary>What a candidate looks like beside its figure, as keys of a <see cref="ChoiceModel"/>.</summary>
internal static class ItemFeatures
{
    /// <summary>Features of where a candidate ends: its head and its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OfHead<TKeys>(ItemScene scene, in ItemFigure figure, in ItemCandidate candidate, ref TKeys keys) where TKeys : struct, IItemKeys
    {
        var tokens = scene.Tokens;
        var (token, path, cut, side) = (tokens[candidate.Head], candidate.Path, candidate.Cut, (int)candidate.Side);
        var clauses = Math.Min(3, path.Clauses) + (path.Sentences > 0 ? 4 : 0);
        var place = (((side * 8) + clauses) * 3) + Math.Min(2, path.Numbers);
        var near = Math.Min(6, path.Tokens);
        var (kind, small, end) = (figure.Kind, token.Small, candidate.End);
        var last = scene.Text[end - 1];
        var head = cut == 0 ? token.Hash : (token.Hash * 31) + cut;
        var next = candidate.Head + 1 < tokens.Length ? tokens[candidate.Head + 1] : ItemToken.Edge;
        var previous = candidate.Head > 0 ? tokens[candidate.Head - 1] : ItemToken.Edge;
        var crossed = (Math.Min(2, path.Nouns) * 3) + Math.Min(2, path.Verbs);
        var owned = next.Class == TokenClass.Number && candidate.Head + 1 != figure.At ? 1 : 0;
        var ownedLeft = previous.Class == TokenClass.Number && candidate.Head - 1 != figure.At ? 2 : 0;
        var earlier = 0;
        for (var k = figure.Index - 1; k >= 0 && k >= figure.Index - 3; k--)
            if (scene.Items[k].End == end) { earlier = ((figure.Index - k) * 4) + (scene.Quantities[k].Unit == scene.Quantities[figure.Index].Unit ? 2 : 1) - (scene.Quantities[k].Kind == scene.Quantities[figure.Index].Kind ? 1 : 0); break; }
        var group = (int)token.Group;

        Put(ref keys, 1, place, near);
        Put(ref keys, 2, (place * 64) + figure.KindRole, crossed);
        Put(ref keys, 3, (place * 16) + kind, near);
        Put(ref keys, 4, (path.Classes * 8) + Math.Min(5, path.Tokens), (side * 16) + (kind == 0 ? 1 : 0));
        Put(ref keys, 5, (place * 8) + small, (group * 16) + kind);
        Put(ref keys, 6, head, 0);
        Put(ref keys, 7, head, 1 + kind);
        Put(ref keys, 8, head, figure.Unit);
        Put(ref keys, 9, last, kind);
        Put(ref keys, 10, last, figure.Unit);
        Put(ref keys, 11, next.Hash, (side * 8) + clauses);
        Put(ref keys, 12, (place * 8) + next.Small, (small * 64) + (cut * 16) + kind);
        Put(ref keys, 13, figure.Before, place);
        Put(ref keys, 14, figure.Behind, place);
        Put(ref keys, 15, figure.Around, (((place * 16) + kind) * 8) + near);
        Put(ref keys, 16, figure.Verb, (place * 16) + kind);
        Put(ref keys, 17, (place * 16) + earlier, figure.Previous + (figure.KindRole * 32));
        Put(ref keys, 18, owned + ownedLeft + (place * 4), kind);
        Put(ref keys, 19, previous.Hash, (side * 8) + clauses);
        Put(ref keys, 20, (place * 8) + previous.Small, (small * 16) + kind);
        Put(ref keys, 21, figure.Unit, (place * 8) + near);
        Put(ref keys, 22, (group * 8) + small, figure.KindRole);
        Put(ref keys, 23, (figure.Index == 0 ? 1 : 0) + (place * 2), (kind * 8) + figure.BehindClass);
        Put(ref keys, 24, (crossed * 8) + small, (side * 16) + kind);
        Put(ref keys, 25, head, 1000 + place);
        Put(ref keys, 26, figure.Verb, head);
        Put(ref keys, 28, scene.Cohesion[Math.Min(end, scene.Text.Length - 1)] + (next.Small * 8), small);
        Put(ref keys, 29, group, place);
        var topic = (int)token.Topic;
        Put(ref keys, 60, topic, kind);
        Put(ref keys, 61, topic, figure.Unit);
        Put(ref keys, 62, topic, place);
        Put(ref keys, 63, topic, (place * 16) + kind);
        Put(ref keys, 64, topic, 100 + figure.VerbTopic);
        Put(ref keys, 65, (topic * 16) + kind, figure.Nouns + (side * 16));
        Put(ref keys, 67, figure.VerbTopic, (place * 16) + kind);
        Put(ref keys, 33, figure.Nouns, (place * 16) + kind);
        Put(ref keys, 27, figure.Per == 0 ? 0 : figure.Per == token.Hash ? 1 : 2, (side * 16) + kind);
    }

    /// <summary>Features of where a candidate begins, its head being given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void OfStart<TKeys>(ItemScene scene, in ItemFigure figure, in ItemCandidate candidate, ref TKeys keys) where TKeys : struct, IItemKeys
    {
        var (tokens, first, head, offset) = (scene.Tokens, candidate.First, candidate.Head, candidate.Offset);
        var token = tokens[first];
        var previous = first > 0 ? tokens[first - 1] : ItemToken.Edge;
        var before = offset > 0 ? 9 : candidate.Side == ItemSide.Right && first - 1 == figure.At ? 8 : previous.Small;
        var (small, headSmall) = (token.Small, tokens[head].Small);
        var count = head - first + 1;
        var (pattern, unknown, joints) = (0, 0, 0);
        for (var i = first; i <= head; i++)
        {
            pattern = (pattern * 8) + tokens[i].Small;
            if (tokens[i].Class == TokenClass.Unknown) unknown++;
            if (tokens[i].Class == TokenClass.Joint) joints++;
        }
        var length = candidate.End - candidate.Start;
        var whole = ItemHash.Of(scene.Text.AsSpan(candidate.Start, length));
        var gap = candidate.Before;
        var sideKind = ((int)candidate.Side * 16) + figure.Kind;
        Put(ref keys, 40, (small * 8) + headSmall, (before * 8) + count);
        Put(ref keys, 41, previous.Hash, (count > 1 ? 1 : 0) + (offset * 2));
        Put(ref keys, 42, (before * 8) + small, ((int)token.Group * 8) + Math.Min(2, count));
        Put(ref keys, 43, length, (count * 8) + offset);
        Put(ref keys, 44, token.Hash, Math.Min(2, count) + (offset * 4));
        Put(ref keys, 45, scene.Text[candidate.Start], before);
        Put(ref keys, 46, whole, 0);
        Put(ref keys, 47, whole, figure.Kind + 1);
        Put(ref keys, 48, pattern, before);
        Put(ref keys, 49, (unknown * 16) + joints, count);
        Put(ref keys, 50, (gap.Classes * 8) + Math.Min(5, gap.Tokens), sideKind);
        Put(ref keys, 51, ((int)previous.Group * 16) + before, small);
        Put(ref keys, 52, length == 1 ? 1 : 0, (headSmall * 16) + figure.Kind);
        Put(ref keys, 53, previous.Hash, token.Hash);
        var weakest = Cohesion.Levels;
        for (var i = first + 1; i <= head; i++) weakest = Math.Min(weakest, scene.Cohesion[tokens[i].Start]);
        var bond = scene.Cohesion[candidate.Start];
        Put(ref keys, 55, (bond * 16) + before, small);
        Put(ref keys, 56, (bond * 16) + weakest, (before * 8) + Math.Min(3, count));
        Put(ref keys, 57, weakest, pattern);
        Put(ref keys, 58, before, (((sideKind * 4) + Math.Min(3, candidate.Path.Clauses)) * 3) + Math.Min(2, candidate.Path.Nouns));
        Put(ref keys, 54, (Math.Min(3, gap.Clauses) * 9) + (Math.Min(2, gap.Verbs) * 3) + Math.Min(2, gap.Numbers), (sideKind * 8) + Math.Min(4, gap.Tokens));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put<TKeys>(ref TKeys keys, int template, int a, int b) where TKeys : struct, IItemKeys
    {
        var hash = (uint)template * 0x9E3779B1u;
        hash = (hash ^ (uint)a) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 15) ^ (uint)b) * 0xC2B2AE35u;
        hash ^= hash >> 13;
        keys.Add((int)(hash & (ChoiceModel.Size - 1)));
    }
}
