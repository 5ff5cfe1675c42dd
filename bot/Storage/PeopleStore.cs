using System.Collections.Concurrent;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Intents;

namespace Assistant.Bot.Storage;

/// <summary>Someone who talks to the bot.</summary>
/// <param name="UserId">As the channel knows them.</param>
/// <param name="Name">What they are called; empty if unknown.</param>
/// <param name="Branch">A secretary's branch, a staff member's office; null until known.</param>
public sealed record Person(string UserId, string Name, Role Role, string? Branch);

/// <summary>The people register. A secretary's branch joins the roster; a staff member's office names the township's own body.</summary>
public sealed class PeopleStore
{
    private readonly RosterStore roster;
    private readonly StoredValues<Person> stored;
    private readonly ConcurrentDictionary<string, Person> people;

    public PeopleStore(DataDirectory directory, RosterStore roster)
    {
        this.roster = roster;
        stored = new StoredValues<Person>(directory, "people");
        people = new(stored.All().Select(person => KeyValuePair.Create(person.Value.UserId, person.Value)));
    }

    public Person? Find(string userId) => people.GetValueOrDefault(userId);

    public IReadOnlyList<Person> All() => [.. people.Values.OrderBy(person => person.UserId, StringComparer.Ordinal)];

    /// <summary>Registers a person, or changes what is known of one.</summary>
    public void Keep(Person person)
    {
        if (Find(person.UserId) == person) return;
        stored.Put(person.UserId, person);
        people[person.UserId] = person;
        if (person.Branch is not { Length: > 0 } branch) return;

        if (person.Role == Role.Secretary) roster.Join(Branch.Named(branch));
        else roster.Name(branch);
    }

    /// <summary>
    /// The person who speaks. Named for the first time, they are registered with the role and branch given (a secretary
    /// where none is given); afterwards only what was still unknown is added.
    /// </summary>
    public Person Meet(string userId, string name, Role? role, string? branch)
    {
        var known = Find(userId) ?? new Person(userId, name, role ?? Role.Secretary, branch);
        var met = known with
        {
            Name = known.Name.Length > 0 ? known.Name : name,
            Branch = known.Branch is { Length: > 0 } ? known.Branch : branch,
        };
        Keep(met);
        return met;
    }
}
