package org.officeflow.onboarding.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormOptions;
import org.officeflow.onboarding.Newcomers;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.Sites;
import org.springframework.stereotype.Component;

/** The choices of the start form: people who work here, whom the personnel file knows besides, departments, places. */
@Component
class AnnounceColleaguesOptions implements FormOptions {

    private final Organisation organisation;
    private final Newcomers newcomers;
    private final Sites sites;

    AnnounceColleaguesOptions(Organisation organisation, Newcomers newcomers, Sites sites) {
        this.organisation = organisation;
        this.newcomers = newcomers;
        this.sites = sites;
    }

    @Override
    public String formId() {
        return EmployeeOnboardingContract.START_FORM;
    }

    @Override
    public Map<String, Supplier<List<Option>>> read(FormContext context) {
        return Map.of(
                "people",
                        () -> organisation.people().stream()
                                .map(AnnounceColleaguesOptions::option)
                                .toList(),
                "employees",
                        () -> newcomers.all().stream()
                                .map(AnnounceColleaguesOptions::option)
                                .toList(),
                "departments",
                        () -> organisation.costCentres().stream()
                                .map(department -> new Option(department.value(), department.value()))
                                .toList(),
                "sites",
                        () -> sites.all().stream()
                                .map(site -> new Option(site.name(), site.key()))
                                .toList());
    }

    private static Option option(Person person) {
        return new Option(person.name() + ", " + person.jobTitle(), person.id().value());
    }
}
