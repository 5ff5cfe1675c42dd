using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>The words around a number that say how it is meant (seeds/figure-words.yaml).</summary>
internal sealed class FigureWords
{
    public FigureWords(string yaml)
    {
        var seed = Yaml.Read<Seed>(yaml);
        ApproxBefore = new WordSet(seed.ApproxBefore);
        ApproxBeforePowerOnly = seed.ApproxBeforePowerOnly.ToHashSet();
        ApproxNotAfter = seed.ApproxNotAfter.ToDictionary(pair => pair.Key, pair => new WordSet(pair.Value));
        ApproxAfter = new WordSet(seed.ApproxAfter);
        Planned = new WordSet(seed.Planned);
        PlannedJiangBefore = new WordSet(seed.PlannedJiangBefore);
        PlannedNotAfter = new WordSet(seed.PlannedNotAfter);
        PlannedNotBefore = new WordSet(seed.PlannedNotBefore);
        DoneAgain = new WordSet(seed.DoneAgain);
        Part = new WordSet(seed.Part);
        Subset = new WordSet(seed.Subset);
        BeforeNumber = new WordSet(seed.BeforeNumber);
        PeopleBefore = new WordSet(seed.PeopleBefore);
        BlockThings = new WordSet(seed.BlockThings);
        Total = new WordSet(seed.Total);
        MoneyBefore = new WordSet(seed.MoneyBefore);
        MoneyNear = new WordSet(seed.MoneyNear);
        OnlyAfter = seed.OnlyAfter.ToDictionary(pair => pair.Key, pair => new WordSet(pair.Value));
        ApproxBeforeSome = seed.ApproxBeforeSome.ToHashSet();
        Wholes = new WordSet(seed.Wholes);
        MoneyPer = new WordSet(seed.MoneyPer);
        MoneyPerNear = new WordSet(seed.MoneyPerNear);
        ApproxAfterNotBefore = seed.ApproxAfterNotBefore.ToDictionary(pair => pair.Key, pair => new WordSet(pair.Value));
        Halves = new WordSet(seed.Halves);
        HalfNotAfter = new WordSet(seed.HalfNotAfter);
        HalfNotBefore = new WordSet(seed.HalfNotBefore);
        TenthsNotBefore = new WordSet(seed.TenthsNotBefore);
        Sizes = new WordSet(seed.Sizes);
        Sized = seed.Sized.ToHashSet();
        Fillers = new WordSet(seed.Fillers);
        OfWhich = new WordSet(seed.OfWhich);
        PlaceEnds = seed.PlaceEnds.Select(end => end[0]).ToHashSet();
        HalfOf = seed.HalfOf.ToHashSet();
        HalfOfNot = seed.HalfOfNot.ToHashSet();
        HalfNotAfterWord = new WordSet(seed.HalfNotAfterWord);
        OneNotAfter = new WordSet(seed.OneNotAfter);
        OneNotAfterHad = seed.OneNotAfterHad.ToHashSet();
        BlockIsMoneyBefore = new WordSet(seed.BlockIsMoneyBefore);
        OneDurations = seed.OneDurations.ToHashSet();
        OneDurationAfter = new WordSet(seed.OneDurationAfter);
        OneDurationBefore = new WordSet(seed.OneDurationBefore);
        BuyingVerbs = new WordSet(seed.BuyingVerbs);
        HadWords = new WordSet(seed.HadWords);
        PeopleEnds = new WordSet(seed.PeopleEnds);
        AmountEndsBefore = new WordSet(seed.AmountEndsBefore);
        AmountFillers = new WordSet(seed.AmountFillers);
        PerOne = new WordSet(seed.PerOne);
        PerOneLinks = new WordSet(seed.PerOneLinks);
        PerOneNotAfter = new WordSet(seed.PerOneNotAfter);
        PerAverage = new WordSet(seed.PerAverage);
        PerWage = new WordSet(seed.PerWage);
        PerWageNouns = new WordSet(seed.PerWageNouns);
        PerCounted = seed.PerCounted.ToHashSet();
        PerThing = seed.PerThing.ToHashSet();
        PerNotNoun = new WordSet(seed.PerNotNoun);
        PerPeriod = new WordSet(seed.PerPeriod);
        PlanYaoNotAfter = new WordSet(seed.PlanYaoNotAfter);
        PlanYaoNotBefore = new WordSet(seed.PlanYaoNotBefore);
        LeftOver = new WordSet(seed.LeftOver);
        FinishedAfterPlan = new WordSet(seed.FinishedAfterPlan);
        FinishedMarks = new WordSet(seed.FinishedMarks);
        RestOf = new WordSet(seed.RestOf);
        AlsoCounts = seed.AlsoCounts.ToDictionary(pair => pair.Key, pair => new WordSet(pair.Value));
        Fixed = new WordSet(seed.Fixed);
        Patterns = new PatternSieve(seed.Patterns);
    }

    public WordSet ApproxBefore { get; }
    public IReadOnlySet<string> ApproxBeforePowerOnly { get; }
    public IReadOnlyDictionary<string, WordSet> ApproxNotAfter { get; }
    public WordSet ApproxAfter { get; }
    public WordSet Planned { get; }
    public WordSet PlannedJiangBefore { get; }
    public WordSet PlannedNotAfter { get; }
    public WordSet PlannedNotBefore { get; }
    public WordSet DoneAgain { get; }
    public WordSet Part { get; }
    public WordSet Subset { get; }
    public WordSet BeforeNumber { get; }
    public WordSet PeopleBefore { get; }
    public WordSet BlockThings { get; }
    public WordSet Total { get; }
    public WordSet MoneyBefore { get; }
    public WordSet MoneyNear { get; }
    public IReadOnlyDictionary<string, WordSet> OnlyAfter { get; }

    public IReadOnlySet<string> ApproxBeforeSome { get; }
    public WordSet Wholes { get; }
    public WordSet MoneyPer { get; }
    public WordSet MoneyPerNear { get; }
    public IReadOnlyDictionary<string, WordSet> ApproxAfterNotBefore { get; }
    public WordSet Halves { get; }
    public WordSet HalfNotAfter { get; }
    public WordSet HalfNotBefore { get; }
    public WordSet TenthsNotBefore { get; }
    public WordSet Sizes { get; }
    public IReadOnlySet<string> Sized { get; }
    public WordSet Fillers { get; }
    public WordSet OfWhich { get; }
    public IReadOnlySet<char> PlaceEnds { get; }
    public IReadOnlySet<string> HalfOf { get; }
    public IReadOnlySet<string> HalfOfNot { get; }
    public WordSet HalfNotAfterWord { get; }
    public WordSet OneNotAfter { get; }
    public IReadOnlySet<string> OneNotAfterHad { get; }
    public WordSet BlockIsMoneyBefore { get; }
    public IReadOnlySet<string> OneDurations { get; }
    public WordSet OneDurationAfter { get; }
    public WordSet OneDurationBefore { get; }
    public WordSet BuyingVerbs { get; }
    public WordSet HadWords { get; }
    public WordSet PeopleEnds { get; }
    public WordSet AmountEndsBefore { get; }
    public WordSet AmountFillers { get; }
    public WordSet PerOne { get; }
    public WordSet PerOneLinks { get; }
    public WordSet PerOneNotAfter { get; }
    public WordSet PerAverage { get; }
    public WordSet PerWage { get; }
    public WordSet PerWageNouns { get; }
    public IReadOnlySet<string> PerCounted { get; }
    public IReadOnlySet<string> PerThing { get; }
    public WordSet PerNotNoun { get; }
    public WordSet PerPeriod { get; }
    public WordSet PlanYaoNotAfter { get; }
    public WordSet PlanYaoNotBefore { get; }
    public WordSet LeftOver { get; }
    public WordSet FinishedAfterPlan { get; }
    public WordSet FinishedMarks { get; }
    public WordSet RestOf { get; }
    public IReadOnlyDictionary<string, WordSet> AlsoCounts { get; }

    /// <summary>Fixed names and idioms whose numbers count nothing.</summary>
    public WordSet Fixed { get; }

    /// <summary>Look-alikes by form: telephone numbers, clock times, ages …</summary>
    public PatternSieve Patterns { get; }

    /// <summary>Whether a word for what holds things (锅, 麻袋, 车) stands at a position; 五大块 and 三大片 are matters, not things.</summary>
    public bool IsVesselAt(string text, int at) =>
        Sized.Any(word => word is not ("块" or "片" or "群" or "间") && string.CompareOrdinal(text, at, word, 0, word.Length) == 0);

    /// <summary>Steps back over what may stand between a noun and its number (约, 近, a space).</summary>
    public int SkipFillers(string text, int at)
    {
        while (Fillers.LengthBefore(text, at) is > 0 and var length) at -= length;
        return at;
    }

    private sealed class Seed
    {
        public List<string> ApproxBefore { get; set; } = [];
        public List<string> ApproxBeforePowerOnly { get; set; } = [];
        public Dictionary<string, List<string>> ApproxNotAfter { get; set; } = [];
        public List<string> ApproxAfter { get; set; } = [];
        public List<string> Planned { get; set; } = [];
        public List<string> PlannedJiangBefore { get; set; } = [];
        public List<string> PlannedNotAfter { get; set; } = [];
        public List<string> PlannedNotBefore { get; set; } = [];
        public List<string> DoneAgain { get; set; } = [];
        public List<string> Part { get; set; } = [];
        public List<string> Subset { get; set; } = [];
        public List<string> BeforeNumber { get; set; } = [];
        public List<string> PeopleBefore { get; set; } = [];
        public List<string> BlockThings { get; set; } = [];
        public List<string> Total { get; set; } = [];
        public List<string> MoneyBefore { get; set; } = [];
        public List<string> MoneyNear { get; set; } = [];
        public Dictionary<string, List<string>> OnlyAfter { get; set; } = [];
        public List<string> ApproxBeforeSome { get; set; } = [];
        public List<string> Wholes { get; set; } = [];
        public List<string> MoneyPer { get; set; } = [];
        public List<string> MoneyPerNear { get; set; } = [];
        public Dictionary<string, List<string>> ApproxAfterNotBefore { get; set; } = [];
        public List<string> Halves { get; set; } = [];
        public List<string> HalfNotAfter { get; set; } = [];
        public List<string> HalfNotBefore { get; set; } = [];
        public List<string> TenthsNotBefore { get; set; } = [];
        public List<string> Sizes { get; set; } = [];
        public List<string> Sized { get; set; } = [];
        public List<string> Fillers { get; set; } = [];
        public List<string> OfWhich { get; set; } = [];
        public List<string> PlaceEnds { get; set; } = [];
        public List<string> HalfOf { get; set; } = [];
        public List<string> HalfOfNot { get; set; } = [];
        public List<string> HalfNotAfterWord { get; set; } = [];
        public List<string> OneNotAfter { get; set; } = [];
        public List<string> OneNotAfterHad { get; set; } = [];
        public List<string> BlockIsMoneyBefore { get; set; } = [];
        public List<string> OneDurations { get; set; } = [];
        public List<string> OneDurationAfter { get; set; } = [];
        public List<string> OneDurationBefore { get; set; } = [];
        public List<string> BuyingVerbs { get; set; } = [];
        public List<string> HadWords { get; set; } = [];
        public List<string> PeopleEnds { get; set; } = [];
        public List<string> AmountEndsBefore { get; set; } = [];
        public List<string> AmountFillers { get; set; } = [];
        public List<string> PerOne { get; set; } = [];
        public List<string> PerOneLinks { get; set; } = [];
        public List<string> PerOneNotAfter { get; set; } = [];
        public List<string> PerAverage { get; set; } = [];
        public List<string> PerWage { get; set; } = [];
        public List<string> PerWageNouns { get; set; } = [];
        public List<string> PerCounted { get; set; } = [];
        public List<string> PerThing { get; set; } = [];
        public List<string> PerNotNoun { get; set; } = [];
        public List<string> PerPeriod { get; set; } = [];
        public List<string> PlanYaoNotAfter { get; set; } = [];
        public List<string> PlanYaoNotBefore { get; set; } = [];
        public List<string> LeftOver { get; set; } = [];
        public List<string> FinishedAfterPlan { get; set; } = [];
        public List<string> FinishedMarks { get; set; } = [];
        public List<string> RestOf { get; set; } = [];
        public Dictionary<string, List<string>> AlsoCounts { get; set; } = [];
        public List<string> Fixed { get; set; } = [];
        public List<string> Patterns { get; set; } = [];
    }
}
