package org.officeflow.procurement.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.ApprovalSubject;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Language;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.officeflow.timeline.Timeline;
import org.officeflow.timeline.TimelineEntry;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the requester sees of a running request: the facts and the timeline, who has it now and since when. */
@Component
class FollowPurchaseFacts implements FormFacts {

    private final ProcurementDesk desk;
    private final List<ApprovalSubject> subjects;
    private final Timeline timeline;
    private final Organisation organisation;
    private final WorkingCalendar calendar;

    FollowPurchaseFacts(
            ProcurementDesk desk,
            List<ApprovalSubject> subjects,
            Timeline timeline,
            Organisation organisation,
            WorkingCalendar calendar) {
        this.desk = desk;
        this.subjects = subjects;
        this.timeline = timeline;
        this.organisation = organisation;
        this.calendar = calendar;
    }

    @Override
    public String formId() {
        return PurchaseRequestContract.FOLLOW_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var reference = Objects.requireNonNull(context.businessKey());
        var request = desk.request(new RequestNumber(reference));
        var entries = SingletonSupplier.of(() -> timeline.of(reference));
        var facts = new LinkedHashMap<String, Supplier<?>>();
        facts.put("title", () -> reference + ": " + request.wish().subject());
        facts.put("now", () -> latest(entries.obtain()));
        facts.put("facts", () -> subject().facts(reference));
        facts.put("lines", () -> subject().lines(reference));
        facts.put("timeline", () -> entries.obtain().stream().map(this::row).toList());
        return facts;
    }

    private static String latest(List<TimelineEntry> entries) {
        return entries.isEmpty() ? "" : entries.get(entries.size() - 1).what(Language.ofReader());
    }

    private ApprovalSubject subject() {
        return subjects.stream()
                .filter(candidate -> candidate.kind().equals(PurchaseRequestContract.PROCESS))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> row(TimelineEntry entry) {
        var reader = Language.ofReader();
        var detail = entry.detail(reader);
        var row = new LinkedHashMap<String, Object>();
        row.put("when", reader.moment(entry.at().atZone(calendar.zone())));
        row.put("who", name(entry.actor()));
        row.put("what", entry.what(reader));
        row.put("detail", detail == null ? "" : detail);
        return row;
    }

    private String name(@Nullable PersonId person) {
        return person == null
                ? "Officeflow"
                : organisation.find(person).map(found -> found.name()).orElse(person.value());
    }
}
