package org.officeflow.transfer.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Words;
import org.officeflow.organisation.Person;
import org.officeflow.transfer.Transfer;
import org.officeflow.transfer.TransferLine;
import org.officeflow.transfer.TransferLine.Decision;
import org.officeflow.transfer.TransferPlan;
import org.officeflow.transfer.TransferReports;
import org.springframework.stereotype.Component;

/** What human resources confirm: line by line what is given, kept and taken back, as it is suggested. */
@Component
class ConfirmTransferFacts implements FormFacts {

    private static final Words WORDS = Words.of("transfer");

    private final TransferFacts facts;
    private final TransferPlan plan;
    private final TransferReports reports;
    private final TransferOptions options;

    ConfirmTransferFacts(TransferFacts facts, TransferPlan plan, TransferReports reports, TransferOptions options) {
        this.facts = facts;
        this.plan = plan;
        this.reports = reports;
        this.options = options;
    }

    @Override
    public String formId() {
        return EmployeeTransferContract.CONFIRM_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.transfer(context);
        return Map.of(
                "title", () -> facts.title(one),
                "facts", () -> facts.allFacts(one),
                "lines", () -> lines(one),
                "people", () -> TransferOptions.rows(options.people()),
                "peopleSaid", () -> peopleSaid(one),
                "hasReports", () -> !reports.of(one.person()).isEmpty(),
                "reports", () -> reports.suggestsPassing(one) ? TransferReports.PASS : TransferReports.STAY);
    }

    private List<Map<String, Object>> lines(Transfer one) {
        return plan.lines(one.number()).stream().map(line -> row(one, line)).toList();
    }

    private Map<String, Object> row(Transfer one, TransferLine line) {
        var row = new LinkedHashMap<String, Object>();
        var suggestion = line.suggestion();
        row.put("what", plan.said(line));
        row.put("difference", WORDS.say("difference." + line.difference().key()));
        if (suggestion != null) {
            row.put("lineDecision", suggestion.key());
        }
        if (suggestion == Decision.REVOKE) {
            row.put("endsOn", one.effectiveOn().toString());
        }
        return row;
    }

    private String peopleSaid(Transfer one) {
        var people = reports.of(one.person());
        return people.isEmpty()
                ? WORDS.say("reports.nobody")
                : WORDS.say("reports.said", people.stream().map(Person::name).collect(Collectors.joining(", ")));
    }
}
