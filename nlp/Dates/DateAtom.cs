namespace Assistant.Nlp.Dates;

/// <summary>How fine an expression is; a range keeps the coarser of its ends.</summary>
internal enum Grain { Day, Week, Tens, Month, Quarter, Half, Year }

/// <summary>One expression before ranges and tails are put together: 5月3日, 上周五, 去年.</summary>
/// <param name="YearSaid">Whether a year was told with it; without one the latest fitting is meant.</param>
/// <param name="MonthSaid">Whether a month was told with it.</param>
internal sealed record DateAtom(int Start, int End, DateOnly From, DateOnly To, Grain Grain, bool YearSaid, bool MonthSaid, string Rule);
