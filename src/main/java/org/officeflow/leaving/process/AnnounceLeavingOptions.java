package org.officeflow.leaving.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormOptions;
import org.officeflow.organisation.Organisation;
import org.springframework.stereotype.Component;

/** The choices of the start form: the people who work here. */
@Component
class AnnounceLeavingOptions implements FormOptions {

    private final Organisation organisation;

    AnnounceLeavingOptions(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public String formId() {
        return EmployeeOffboardingContract.START_FORM;
    }

    @Override
    public Map<String, Supplier<List<Option>>> read(FormContext context) {
        return Map.of("people", () -> organisation.people().stream()
                .map(person -> new Option(
                        person.name() + ", " + person.jobTitle(), person.id().value()))
                .toList());
    }
}
