package org.officeflow.procurement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.officeflow.budget.Budgets;
import org.officeflow.budget.Movement;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.document.NumberText;
import org.officeflow.dossier.CaseFile;
import org.officeflow.dossier.Dossiers;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dossier of a purchase request: one PDF with request, lines, money, decisions, rules, documents and mails. */
@Service
public class PurchaseDossier {

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
        var state = request.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var sections = List.of(
                Section.table(
                        "Request", "", List.of("Fact", "Details"), cells(subject.facts(reference), "fact", "value")),
                Section.table(
                        "Lines",
                        "",
                        List.of("No.", "What", "Quantity", "Price each", "Amount"),
                        cells(subject.lines(reference), "position", "description", "quantity", "unitPrice", "amount")),
                Section.table(
                        "Budget",
                        "No money has been reserved.",
                        List.of("When", "Movement", "Amount", "Cost centre and year", "Note"),
                        budgets.movements(reference).stream()
                                .map(this::movement)
                                .toList()));
        return dossiers.write(new CaseFile(reference, request.wish().subject(), state, sections), reader);
    }

    private List<String> movement(Movement movement) {
        var note = movement.overrun() ? "Over budget. " : "";
        return List.of(
                movement.at().atZone(calendar.zone()).toLocalDate().toString(),
                movement.kind().name().toLowerCase(Locale.ROOT),
                NumberText.ENGLISH.euro(movement.amount()),
                movement.line().costCentre().value() + ", " + movement.line().year(),
                movement.note() == null ? note : note + movement.note());
    }

    private static List<List<String>> cells(List<Map<String, Object>> rows, String... columns) {
        return rows.stream()
                .map(row -> List.of(columns).stream()
                        .map(column -> String.valueOf(row.getOrDefault(column, "")))
                        .toList())
                .toList();
    }
}
