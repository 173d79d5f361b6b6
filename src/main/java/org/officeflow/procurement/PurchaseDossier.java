package org.officeflow.procurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.officeflow.budget.Budgets;
import org.officeflow.budget.Movement;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.document.NumberText;
import org.officeflow.dossier.CaseFile;
import org.officeflow.dossier.Dossiers;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.procurement.PurchaseOrders.PurchaseOrder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dossier of a purchase request: one PDF with request, lines, money, decisions, rules, documents and mails. */
@Service
public class PurchaseDossier {

    private static final Words WORDS = Words.of("procurement");

    private final ProcurementDesk desk;
    private final PurchaseSubject subject;
    private final PurchaseOrders orders;
    private final Organisation organisation;
    private final Budgets budgets;
    private final Dossiers dossiers;
    private final WorkingCalendar calendar;

    PurchaseDossier(
            ProcurementDesk desk,
            PurchaseSubject subject,
            PurchaseOrders orders,
            Organisation organisation,
            Budgets budgets,
            Dossiers dossiers,
            WorkingCalendar calendar) {
        this.desk = desk;
        this.subject = subject;
        this.orders = orders;
        this.organisation = organisation;
        this.budgets = budgets;
        this.dossiers = dossiers;
        this.calendar = calendar;
    }

    /** The dossier as it stands now; whether {@code reader} may read it is for the caller to know. */
    @Transactional(readOnly = true)
    public byte[] write(RequestNumber number, PersonId reader) {
        var request = desk.request(number);
        var reference = number.value();
        var state = WORDS.say("state." + request.state().key());
        var sections = new ArrayList<>(List.of(
                Section.table(
                        WORDS.say("dossier.request"),
                        "",
                        heads("fact", "details"),
                        cells(subject.facts(reference), "fact", "value")),
                Section.table(
                        WORDS.say("dossier.lines"),
                        "",
                        heads("position", "what", "quantity", "price", "amount"),
                        cells(subject.lines(reference), "position", "description", "quantity", "unitPrice", "amount")),
                Section.table(
                        WORDS.say("dossier.budget"),
                        WORDS.say("dossier.no-money"),
                        heads("when", "movement", "amount", "budget-line", "note"),
                        budgets.movements(reference).stream()
                                .map(this::movement)
                                .toList())));
        orders.of(number)
                .ifPresent(order -> sections.add(
                        2, Section.table(WORDS.say("dossier.order"), "", heads("fact", "details"), order(order))));
        return dossiers.write(new CaseFile(reference, request.wish().subject(), state, sections), reader);
    }

    private List<List<String>> order(PurchaseOrder order) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(WORDS.say("order.number"), order.number().value()));
        rows.add(List.of(WORDS.say("order.made"), day(order.createdAt())));
        rows.add(List.of(
                WORDS.say("order.sent"), order.sentAt() == null ? WORDS.say("order.not-sent") : day(order.sentAt())));
        var cancelled = order.cancelled();
        if (cancelled != null) {
            rows.add(List.of(WORDS.say("order.cancelled"), day(cancelled.at())));
            rows.add(List.of(
                    WORDS.say("order.cancelled-by"),
                    cancelled.by() == null
                            ? "Officeflow"
                            : organisation.get(cancelled.by()).name()));
            if (cancelled.reason() != null) {
                rows.add(List.of(WORDS.say("order.cancelled-because"), cancelled.reason()));
            }
        }
        return rows;
    }

    private String day(Instant at) {
        return Language.ofReader().day(at.atZone(calendar.zone()));
    }

    private List<String> movement(Movement movement) {
        var note = movement.overrun() ? WORDS.say("dossier.over-budget") + " " : "";
        return List.of(
                day(movement.at()),
                WORDS.say("movement." + movement.kind().name().toLowerCase(Locale.ROOT)),
                NumberText.ofReader().euro(movement.amount()),
                movement.line().costCentre().value() + ", " + movement.line().year(),
                movement.note() == null ? note : note + movement.note());
    }

    private static List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> WORDS.say("head." + key)).toList();
    }

    private static List<List<String>> cells(List<Map<String, Object>> rows, String... columns) {
        return rows.stream()
                .map(row -> List.of(columns).stream()
                        .map(column -> String.valueOf(row.getOrDefault(column, "")))
                        .toList())
                .toList();
    }
}
