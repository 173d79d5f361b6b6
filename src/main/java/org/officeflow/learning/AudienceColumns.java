package org.officeflow.learning;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.officeflow.onboarding.ContractKind;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.importing.CellType;
import org.officeflow.organisation.importing.Column;

/** What files of policies and of trainings have in common. */
final class AudienceColumns {

    static final CellType KEY =
            CellType.text(40, Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*"), "is not a key such as code-of-conduct");

    static final CellType DAYS = CellType.whole(1, 365);

    private static final String GROUP = "group";

    private AudienceColumns() {}

    /** Whom it is for; a row that leaves all of them empty is for everybody. */
    static Stream<Column> all() {
        return Stream.of(
                Column.fillable("department", CellType.text(80)).refersTo("departments"),
                Column.fillable("site", CellType.text(40)).refersTo("sites"),
                Column.fillable("contract", CellType.oneOf(contracts())),
                Column.fillable(GROUP, CellType.oneOf(groups(false))).storedAs("role"),
                Column.fillable("began_from", CellType.date()));
    }

    /** The groups of the house. */
    static List<String> groups(boolean givenOnly) {
        return Stream.of(Group.values())
                .filter(group -> !givenOnly || group.isGiven())
                .map(Group::key)
                .collect(Collectors.toList());
    }

    private static List<String> contracts() {
        return Stream.of(ContractKind.values()).map(ContractKind::key).toList();
    }
}
