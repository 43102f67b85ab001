using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongxin.People;
using Tongxin.Platform.Cases;
using Tongxin.Suggestions.Calendar;

namespace Tongxin.Suggestions;

sealed class SuggestionMapping :
    IEntityTypeConfiguration<Suggestion>, IEntityTypeConfiguration<CoSponsor>, IEntityTypeConfiguration<Rating>, IEntityTypeConfiguration<Handling>,
    IEntityTypeConfiguration<DeputyContact>, IEntityTypeConfiguration<Answer>, IEntityTypeConfiguration<HandlingFile>, IEntityTypeConfiguration<SubjectClass>, IEntityTypeConfiguration<PaperDraft>, IEntityTypeConfiguration<Reader>, IEntityTypeConfiguration<RulesTaken>,
    IEntityTypeConfiguration<Publication>
{
    public const int LongestTitle = 200, LongestText = 20_000, LongestReason = 500, LongestPlace = 100, LongestState = 30, LongestClocks = 2000;

    public void Configure(EntityTypeBuilder<Suggestion> suggestion)
    {
        suggestion.ToTable("suggestions");
        Of(suggestion);
        suggestion.HasOne<Person>().WithMany().HasForeignKey(s => s.Lead).OnDelete(DeleteBehavior.Restrict);
        suggestion.HasOne<SubjectClass>().WithMany().HasForeignKey(s => s.Subject).OnDelete(DeleteBehavior.Restrict);
        suggestion.HasOne<Suggestion>().WithMany().HasForeignKey(s => s.MergedInto).OnDelete(DeleteBehavior.Restrict);
        suggestion.HasMany(s => s.CoSponsors).WithOne().HasForeignKey(s => s.Suggestion);
        suggestion.HasMany(s => s.Ratings).WithOne().HasForeignKey(r => r.Suggestion);
        suggestion.Property(s => s.Number).HasMaxLength(20);
        suggestion.Property(s => s.Title).HasMaxLength(LongestTitle);
        suggestion.Property(s => s.Text).HasMaxLength(LongestText);
        suggestion.Property(s => s.Grounds).HasMaxLength(LongestText);
        suggestion.Property(s => s.Plan).HasMaxLength(LongestText);
        suggestion.Property(s => s.Signature).HasMaxLength(LongestReason);
        suggestion.Property(s => s.UnitNamed).HasMaxLength(LongestTitle);
        suggestion.Property(s => s.PastAnswer).HasMaxLength(LongestText);
        suggestion.Property(s => s.Place).HasMaxLength(LongestPlace);
        suggestion.Property(s => s.ReturnCode).HasMaxLength(LongestState);
        suggestion.Property(s => s.ReturnLetter).HasMaxLength(LongestText);
        suggestion.Property(s => s.ResultClass).HasMaxLength(LongestState);
        // The list by its clock and by its day, and each filter with its order.
        suggestion.HasIndex(s => new { s.Phase, s.DueOrder, s.Id });
        suggestion.HasIndex(s => new { s.State, s.DueOrder, s.Id });
        suggestion.HasIndex(s => new { s.ProposedOn, s.Id });
        suggestion.HasIndex(s => new { s.Phase, s.ProposedOn, s.Id });
        suggestion.HasIndex(s => new { s.State, s.ProposedOn, s.Id });
        suggestion.HasIndex(s => new { s.Subject, s.ProposedOn, s.Id });
        suggestion.HasIndex(s => new { s.SubmittedOn, s.Id });
        suggestion.HasIndex(s => new { s.Subject, s.SubmittedOn, s.Id });
        suggestion.HasIndex(s => new { s.Lead, s.ProposedOn, s.Id });
        suggestion.HasIndex(s => new { s.Lead, s.State, s.DueOrder, s.Id });
        // Bills are few among many: nearly everything is a suggestion, so that an index by kind would tell nothing of it.
        var bills = $"\"Kind\" = {(int)SuggestionKind.Bill}";
        suggestion.HasIndex(s => new { s.Phase, s.DueOrder, s.Id }, "IX_suggestions_bills_phase").HasFilter(bills);
        suggestion.HasIndex(s => new { s.State, s.DueOrder, s.Id }, "IX_suggestions_bills_state").HasFilter(bills);
        suggestion.HasIndex(s => new { s.ProposedOn, s.Id }, "IX_suggestions_bills_day").HasFilter(bills);
        suggestion.HasIndex(s => new { s.Year, s.Kind, s.Number }).IsUnique().HasFilter("\"Number\" <> ''");
        suggestion.HasIndex(s => s.MergedInto);
        suggestion.HasIndex(s => s.AnsweredOn);
    }

    public void Configure(EntityTypeBuilder<CoSponsor> signer)
    {
        signer.ToTable("suggestion_co_sponsors");
        signer.HasKey(s => new { s.Suggestion, s.Person });
        signer.HasIndex(s => new { s.Person, s.SignedOn });
    }

    public void Configure(EntityTypeBuilder<Rating> rating)
    {
        rating.ToTable("suggestion_ratings");
        rating.HasKey(r => new { r.Suggestion, r.Round });
        rating.Property(r => r.Words).HasMaxLength(LongestReason);
    }

    public void Configure(EntityTypeBuilder<Handling> handling)
    {
        handling.ToTable("handlings");
        Of(handling);
        handling.HasOne<Suggestion>().WithMany().HasForeignKey(h => h.Suggestion).OnDelete(DeleteBehavior.Restrict);
        handling.HasOne<Unit>().WithMany().HasForeignKey(h => h.Unit).OnDelete(DeleteBehavior.Restrict);
        handling.HasMany(h => h.Contacts).WithOne().HasForeignKey(c => c.Handling);
        handling.HasMany(h => h.Files).WithOne().HasForeignKey(f => f.Handling);
        handling.HasMany(h => h.Answers).WithOne().HasForeignKey(a => a.Handling);
        handling.Property(h => h.Title).HasMaxLength(LongestTitle);
        handling.Property(h => h.Part).HasMaxLength(LongestReason);
        handling.Property(h => h.ReturnReason).HasMaxLength(LongestReason);
        handling.Property(h => h.ExtensionReason).HasMaxLength(LongestReason);
        handling.Property(h => h.Opinion).HasMaxLength(LongestText);
        handling.Property(h => h.Draft).HasMaxLength(LongestText);
        handling.Property(h => h.DraftPromise).HasMaxLength(LongestReason);
        handling.Property(h => h.DraftClass).HasMaxLength(LongestState);
        handling.Property(h => h.DraftContact).HasMaxLength(LongestPlace);
        handling.HasIndex(h => new { h.Suggestion, h.Unit });
        handling.HasIndex(h => new { h.Unit, h.Phase, h.DueOrder, h.Id });
        handling.HasIndex(h => new { h.Unit, h.Suggestion });
        // The list of a unit by the suggestions' clock and by their day.
        handling.Property(h => h.PaperState).HasMaxLength(LongestState);
        handling.HasIndex(h => new { h.Unit, h.PaperPhase, h.PaperDueOrder, h.Suggestion });
        handling.HasIndex(h => new { h.Unit, h.PaperState, h.ProposedOn, h.Suggestion });
        handling.HasIndex(h => new { h.Unit, h.PaperPhase, h.ProposedOn, h.Suggestion });
        handling.HasIndex(h => new { h.Unit, h.ProposedOn, h.Suggestion });
        handling.HasIndex(h => new { h.State, h.DueOrder, h.Id });
        // Where units give their parts to nobody in particular, this one is empty and says so.
        handling.HasIndex(h => new { h.Person, h.Phase, h.DueOrder, h.Id }).HasFilter("\"Person\" IS NOT NULL");
        handling.HasIndex(h => new { h.Phase, h.DueOrder, h.Id });
        // What units have and had to do, told from the index alone: it is counted over all units and years.
        handling.HasIndex(h => new { h.AssignedOn, h.Role, h.State, h.Unit });
        handling.HasIndex(h => new { h.AnsweredOn, h.AnsweredLate, h.Unit, h.AnswerDays, h.AnswerWorkdays });
        // The same for one unit, whose own many years are no more than a part of them.
        handling.HasIndex(h => new { h.Unit, h.AssignedOn, h.Role, h.State });
        handling.HasIndex(h => new { h.Unit, h.AnsweredOn, h.AnsweredLate, h.AnswerDays, h.AnswerWorkdays });
        // What is not finished is little, however many years there are.
        var unfinished = $"\"Phase\" <> {(int)CasePhase.Done}";
        handling.HasIndex(h => new { h.Due, h.Role, h.Unit }).HasFilter(unfinished);
        handling.HasIndex(h => new { h.DueOrder, h.Id }, "IX_handlings_unfinished").HasFilter(unfinished);
        handling.HasIndex(h => new { h.Unit, h.DueOrder, h.Id }).HasFilter(unfinished);
        handling.HasIndex(h => h.Suggestion, "IX_handlings_leading").HasFilter($"\"Role\" = {(int)HandlingRole.Lead} AND {unfinished}");
        // The few that ask for more time.
        handling.HasIndex(h => new { h.DueOrder, h.Id }, "IX_handlings_extension_asked").HasFilter("\"ExtensionReason\" <> ''");
    }

    /// <summary>What every case keeps.</summary>
    public static void Of<T>(EntityTypeBuilder<T> of) where T : Case
    {
        of.Property(c => c.State).HasMaxLength(LongestState);
        of.Property(c => c.ClockLines).HasMaxLength(LongestClocks);
    }

    public void Configure(EntityTypeBuilder<DeputyContact> contact)
    {
        contact.ToTable("handling_contacts");
        contact.HasIndex(c => c.Handling);
        contact.Property(c => c.Who).HasMaxLength(LongestPlace);
        contact.Property(c => c.What).HasMaxLength(LongestReason);
    }

    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.ToTable("handling_answers");
        answer.HasKey(a => new { a.Handling, a.Round });
        answer.Property(a => a.Text).HasMaxLength(LongestText);
        answer.Property(a => a.ResultClass).HasMaxLength(LongestState);
        answer.Property(a => a.Letter).HasMaxLength(LongestPlace);
        answer.Property(a => a.Contact).HasMaxLength(LongestPlace);
    }

    public void Configure(EntityTypeBuilder<HandlingFile> file)
    {
        file.ToTable("handling_files");
        file.HasKey(f => f.File);
        file.Property(f => f.File).ValueGeneratedNever();
        file.HasIndex(f => f.Handling);
    }

    public void Configure(EntityTypeBuilder<SubjectClass> subject)
    {
        subject.ToTable("subject_classes");
        subject.Property(s => s.Code).HasMaxLength(20);
        subject.Property(s => s.Name).HasMaxLength(40);
        subject.HasIndex(s => s.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PaperDraft> draft)
    {
        draft.ToTable("paper_drafts");
        draft.HasIndex(d => new { d.Author, d.SavedAt });
        draft.Property(d => d.Title).HasMaxLength(LongestTitle);
        draft.Property(d => d.Text).HasMaxLength(LongestText);
        draft.Property(d => d.Grounds).HasMaxLength(LongestText);
        draft.Property(d => d.Plan).HasMaxLength(LongestText);
        draft.Property(d => d.Place).HasMaxLength(LongestPlace);
        draft.Property(d => d.Asked).HasMaxLength(LongestText);
    }

    public void Configure(EntityTypeBuilder<RulesTaken> taken)
    {
        taken.ToTable("rules_taken");
        taken.Property(t => t.Id).ValueGeneratedNever();
        taken.Property(t => t.Digest).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<Reader> reader)
    {
        reader.ToTable("suggestion_readers");
        reader.HasKey(r => new { r.Suggestion, r.Person });
    }

    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.ToTable("publications");
        publication.HasOne<Suggestion>().WithMany().HasForeignKey(p => p.Suggestion).OnDelete(DeleteBehavior.Restrict);
        publication.HasIndex(p => p.Suggestion).IsUnique();
        publication.Property(p => p.Number).HasMaxLength(20);
        publication.Property(p => p.Subject).HasMaxLength(40);
        publication.Property(p => p.Hidden).HasMaxLength(2000);
        // The public list in its order, and what waits for review.
        publication.HasIndex(p => new { p.State, p.PublishedOn, p.Id });
    }
}
