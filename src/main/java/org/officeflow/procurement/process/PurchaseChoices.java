package org.officeflow.procurement.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
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

    /** Each list by its {@code valuesKey}, read on demand. */
    Map<String, Supplier<List<Option>>> all() {
        return Map.of(
                "costCentres",
                () -> options(organisation.costCentres(), id -> id.value(), id -> id.value()),
                "suppliers",
                () -> options(catalogue.suppliers(), supplier -> supplier.name(), supplier -> supplier.id()
                        .value()),
                "items",
                () -> options(catalogue.items(), item -> item.name(), item -> item.id()
                        .value()),
                "people",
                () -> options(organisation.people(), person -> person.name(), person -> person.id()
                        .value()));
    }

    private static <T> List<Option> options(List<T> things, Function<T, String> label, Function<T, String> value) {
        return things.stream()
                .map(thing -> new Option(label.apply(thing), value.apply(thing)))
                .toList();
    }
}
