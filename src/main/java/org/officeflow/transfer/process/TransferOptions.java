package org.officeflow.transfer.process;

import java.util.List;
import java.util.Map;
import org.officeflow.engine.forms.FormOptions;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Sites;
import org.springframework.stereotype.Component;

/** The people, departments and sites that forms of a transfer offer. */
@Component
class TransferOptions {

    private final Organisation organisation;
    private final Sites sites;

    TransferOptions(Organisation organisation, Sites sites) {
        this.organisation = organisation;
        this.sites = sites;
    }

    List<FormOptions.Option> people() {
        return organisation.people().stream()
                .map(person -> new FormOptions.Option(
                        person.name() + ", " + person.jobTitle(), person.id().value()))
                .toList();
    }

    List<FormOptions.Option> departments() {
        return organisation.costCentres().stream()
                .map(department -> new FormOptions.Option(department.value(), department.value()))
                .toList();
    }

    List<FormOptions.Option> sites() {
        return sites.all().stream()
                .map(site -> new FormOptions.Option(site.name(), site.key()))
                .toList();
    }

    /** The same for a form of a task. */
    static List<Map<String, String>> rows(List<FormOptions.Option> options) {
        return options.stream()
                .map(option -> Map.of("label", option.label(), "value", option.value()))
                .toList();
    }
}
