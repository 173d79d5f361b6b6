package org.officeflow.procurement;

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
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dossier of a purchase request: one PDF with request, lines, money, decisions, rules, documents and mails. */
@Service
public class PurchaseDossier {

    private static final Words WORDS = Words.of("procurement");

    private final ProcurementDesk desk;
    private final PurchaseSubject subject;
    private final Budgets budgets;
    private final Dossiers dossiers;
    private final WorkingCalendar calendar;

    PurchaseDossier(
            ProcurementDesk desk,
            PurchaseSubject subject,
            Budgets budgets,
            Dossiers dossiers,
            WorkingCalendar calendar) {
        this.desk = desk;
        this.subject = subject;
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
        var sections = List.of(
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
                                .toList()));
        return dossiers.write(new CaseFile(reference, request.wish().subject(), state, sections), reader);
    }

    private List<String> movement(Movement movement) {
        var note = movement.overrun() ? WORDS.say("dossier.over-budget") + " " : "";
        return List.of(
                Language.ofReader().day(movement.at().atZone(calendar.zone())),
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
