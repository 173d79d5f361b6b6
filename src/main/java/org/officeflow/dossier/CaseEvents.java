package org.officeflow.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.CaseWords;
import org.officeflow.language.Language;
import org.officeflow.timeline.Timeline;
import org.officeflow.timeline.TimelineEntry;
import org.springframework.stereotype.Component;

/** The timeline of a case in the language of whoever reads it. What a rule says stands there in the words of the rule. */
@Component
public class CaseEvents {

    private final Timeline timeline;
    private final ApprovalDesk approvals;
    private final CaseWords words;

    CaseEvents(Timeline timeline, ApprovalDesk approvals, CaseWords words) {
        this.timeline = timeline;
        this.approvals = approvals;
        this.words = words;
    }

    /**
     * One entry, said.
     *
     * @param entry as it was written
     */
    public record Event(TimelineEntry entry, String what, @Nullable String detail) {}

    /** Oldest first. */
    public List<Event> of(String reference) {
        var reader = Language.ofReader();
        var entries = timeline.of(reference);
        var rules = reader == Language.ENGLISH || entries.isEmpty() ? Map.<String, String>of() : rules(reference);
        return entries.stream()
                .map(entry -> new Event(entry, entry.what(reader), detail(entry, reader, rules)))
                .toList();
    }

    private static @Nullable String detail(TimelineEntry entry, Language reader, Map<String, String> rules) {
        var detail = entry.detail(reader);
        return detail == null ? null : rules.getOrDefault(detail, detail);
    }

    /** Why somebody was asked, as the table wrote it, with what it is in the reader's language. */
    private Map<String, String> rules(String reference) {
        var said = new HashMap<String, String>();
        for (var round : approvals.rounds(reference)) {
            round.steps().forEach(step -> said.put(step.because(), words.because(round, step)));
        }
        return said;
    }
}
