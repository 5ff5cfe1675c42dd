using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;

namespace Assistant.Nlp.Queries;

/// <summary>A question in words → a query.</summary>
public sealed class QueryReader(DateReader dates)
{
    /// <param name="asOf">The day it is asked; relative dates count from it.</param>
    public Query Read(string text, DateOnly asOf, Roster roster)
    {
        var period = dates.Read(text, asOf).FirstOrDefault();
        return new Query(text, [], null, text, period?.Start, period?.End, null, null, null, QueryAsk.List);
    }
}
