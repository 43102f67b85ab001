using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Tongxin.PartyLife;

/// <summary>Amounts of money as people read them: 120,240.00.</summary>
public static class Yuan
{
    public static string Words(decimal amount) => amount.ToString("#,##0.00", CultureInfo.InvariantCulture);
}

/// <summary>An amount that can be entered: above zero, to the fen, and not beyond what an office can have to do with.</summary>
sealed class AmountAttribute : ValidationAttribute
{
    const decimal Most = 10_000_000_000;

    public AmountAttribute(string name) => ErrorMessage = $"{name}请填大于 0 的数，单位是元，最多两位小数。";

    public override bool IsValid(object? value) => value is null || (value is decimal amount && amount > 0 && amount <= Most && decimal.Round(amount, 2) == amount);
}
