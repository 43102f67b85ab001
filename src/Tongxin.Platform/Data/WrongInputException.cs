namespace Tongxin.Platform.Data;

/// <summary>What was typed in one field names nothing the office knows (an unknown unit, a name two people share).</summary>
/// <param name="field">Name of the property of the input.</param>
/// <param name="message">What is wrong and what to type instead, in Chinese.</param>
public sealed class WrongInputException(string field, string message) : Exception(message)
{
    public string Field { get; } = field;
}
