using Tongxin.Platform.Cases;

namespace Tongxin.Suggestions;

/// <summary>What the rules of the place say of suggestions beside their procedure.</summary>
public static class SuggestionRules
{
    extension(CaseRules rules)
    {
        /// <summary>The coded reasons for which a paper is not accepted (不予立案).</summary>
        public IReadOnlyList<(string Code, string Words)> Unacceptable(DateOnly on) => [.. rules.Choices("suggestion.unacceptable", on).Values.Select(one => (one.Code, one.Name))];

        /// <summary>The classes of an answer as the place's text has them; a promise binds the unit to a day.</summary>
        public IReadOnlyList<(string Code, string Words, bool IsPromise)> Classes(DateOnly on) => [.. rules.Choices("suggestion.class", on).Values.Select(one => (one.Code, one.Name, one.Promise))];

        /// <summary>How a suggestion stands, as lists and pages say it while it is not over.</summary>
        public string StateWords(string state, int round) => (state, round) is (States.Assigned, > 1) ? "重新办理中" : rules.Procedures["suggestion"].State(state).Name;

        /// <summary>A class as it is read: A类, or its own words where the place has no letters.</summary>
        public string ClassWords(string code, DateOnly on) => code.Length == 1 ? $"{code}类" : rules.Classes(on).FirstOrDefault(one => one.Code == code).Words ?? code;

        /// <summary>Where a class stands in the place's list: the later, the less was reached.</summary>
        public int ClassOrder(string code, DateOnly on) => rules.Classes(on).Select(one => one.Code).ToList().IndexOf(code);
    }
}
