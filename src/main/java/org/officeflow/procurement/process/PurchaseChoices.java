package org.officeflow.procurement.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.officeflow.engine.forms.FormOptions.Option;
import org.officeflow.organisation.Organisation;
import org.officeflow.procurement.Catalogue;
import org.springframework.stereotype.Component;

/** What a purchase request can be made of. */
@Component
class PurchaseChoices {

    private final Organisation organisation;
    private final Catalogue catalogue;

    PurchaseChoices(Organisation organisation, Catalogue catalogue) {
        this.organisation = organisation;
        this.catalogue = catalogue;
    }

    Map<String, List<Option>> all() {
        var choices = new LinkedHashMap<String, List<Option>>();
        choices.put(
                "costCentres",
                organisation.costCentres().stream()
                        .map(id -> new Option(id.value(), id.value()))
                        .toList());
        choices.put(
                "suppliers",
                catalogue.suppliers().stream()
                        .map(supplier ->
                                new Option(supplier.name(), supplier.id().value()))
                        .toList());
        choices.put(
                "items",
                catalogue.items().stream()
                        .map(item -> new Option(item.name(), item.id().value()))
                        .toList());
        choices.put(
                "people",
                organisation.people().stream()
                        .map(person -> new Option(person.name(), person.id().value()))
                        .toList());
        return choices;
    }
}
