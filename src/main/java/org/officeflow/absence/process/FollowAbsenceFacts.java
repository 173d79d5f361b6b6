package org.officeflow.absence.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.officeflow.absence.AbsenceDesk;
import org.officeflow.absence.AbsenceNumber;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.organisation.Deputy;
import org.officeflow.organisation.Organisation;
import org.springframework.stereotype.Component;

/** What the absent person sees: who stands in, for how long and up to which amount. */
@Component
class FollowAbsenceFacts implements FormFacts {

    private final AbsenceDesk desk;
    private final Organisation organisation;

    FollowAbsenceFacts(AbsenceDesk desk, Organisation organisation) {
        this.desk = desk;
        this.organisation = organisation;
    }

    @Override
    public String formId() {
        return AbsenceContract.FOLLOW_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var absence = desk.absence(new AbsenceNumber(Objects.requireNonNull(context.businessKey())));
        var period = absence.period();
        return Map.of(
                "title",
                () -> absence.number() + ": "
                        + organisation.get(period.person()).name() + " is away",
                "facts",
                () -> List.of(
                        fact("Stands in", organisation.get(period.deputy()).name()),
                        fact("First day away", period.from().toString()),
                        fact("Last day away", period.to().toString()),
                        fact("Decides on", period.kind() == null ? "Everything" : "Purchases only"),
                        fact("Amount", amount(period))));
    }

    private static String amount(Deputy period) {
        return period.maxAmount() == null
                ? "Any amount"
                : "Up to " + period.maxAmount().toPlainString() + " euro";
    }

    private static Map<String, Object> fact(String name, String value) {
        return Map.of("fact", name, "value", value);
    }
}
