using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Dates;

/// <summary>The words of seeds/period-words.yaml.</summary>
internal sealed class PeriodWords
{
    public Dictionary<string, int> Days { get; set; } = [];
    public List<string> Echoes { get; set; } = [];
    public List<string> PartsOfDay { get; set; } = [];
    public Dictionary<string, int> Years { get; set; } = [];
    public Dictionary<string, Festival> Festivals { get; set; } = [];
    public List<string> MayStandBeforeTerms { get; set; } = [];
    /// <summary>Regular expression of what makes a festival's name before it the name of something else.</summary>
    public string FestivalIsName { get; set; } = "";
    public string DayBeforeFestival { get; set; } = "(?!)";
    public string DayAfterFestival { get; set; } = "(?!)";
    public string EveOfFestival { get; set; } = "(?!)";
    public List<string> SinceTails { get; set; } = [];
    public List<string> SinceNotBefore { get; set; } = [];
    public List<string> FestivalTails { get; set; } = [];
    public List<string> BackgroundBefore { get; set; } = [];
    public List<string> BackgroundAfter { get; set; } = [];
    public List<string> PlannedBefore { get; set; } = [];
    public List<string> DeadlineAfter { get; set; } = [];

    public static PeriodWords Read(string yaml) => Yaml.Read<PeriodWords>(yaml);

    /// <summary>A festival: a solar day, a lunar day, a solar term, or the n-th weekday of a month.</summary>
    internal sealed class Festival
    {
        public int Month { get; set; }
        public int Lunar { get; set; }
        public int Day { get; set; }
        public int Week { get; set; }
        public int Weekday { get; set; }

        /// <summary>For a solar term the longitude of the sun, 0 to 345; else -1.</summary>
        public int SolarTerm { get; set; } = -1;

        /// <summary>For the days that begin the three 伏 of summer, which: 1 to 3.</summary>
        public int DogDays { get; set; }

        /// <summary>Whether the name is also a name of people or a weather, so that a character before it takes it back (刘立春, 下大雪).</summary>
        public bool Alone { get; set; }

        /// <summary>Days of the holiday that 期间 means; 1 where there is none.</summary>
        public int Span { get; set; } = 1;

        /// <summary>From which year on the holiday has another number of days.</summary>
        public Dictionary<int, int> SpanSince { get; set; } = [];
        public List<string> NotBefore { get; set; } = [];
        public List<string> OnlyBefore { get; set; } = [];

        public int SpanIn(int year) => SpanSince.Where(since => year >= since.Key).Select(since => since.Value).DefaultIfEmpty(Span).Last();

        public DateOnly In(int year)
        {
            if (Lunar > 0) return Calendar.LunarDay(year, Lunar, Day);
            if (DogDays > 0) return Calendar.DogDays(year, DogDays);
            if (SolarTerm >= 0) return Calendar.SolarTerm(year, SolarTerm);
            if (Week == 0) return new DateOnly(year, Month, Day);
            var first = new DateOnly(year, Month, 1);
            return first.AddDays((Weekday % 7 - (int)first.DayOfWeek + 7) % 7 + 7 * (Week - 1));
        }

        /// <summary>The latest such day not after a day.</summary>
        public DateOnly LatestBy(DateOnly day)
        {
            var thisYear = In(day.Year);
            return thisYear <= day ? thisYear : In(day.Year - 1);
        }
    }
}
