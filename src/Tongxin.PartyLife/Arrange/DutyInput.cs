using System.ComponentModel.DataAnnotations;
using Tongxin.People.Organisation;

namespace Tongxin.PartyLife.Arrange;

/// <summary>What is filled in of an arrangement, whether it is made or put right.</summary>
public abstract class DutyInput
{
    public ChosenOne Person { get; set => field = value ?? new(); } = new();

    [Required(ErrorMessage = "请选党组织。")] public Guid? Organisation { get; set; }

    public DutyKind Kind { get; set; }

    public bool Young { get; set; }

    [Required(ErrorMessage = "请填写开始日期。")] public DateOnly? From { get; set; }
}
