package org.officeflow.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom something is for: whoever fits all that is said; everybody where nothing is.
 *
 * @param contract kind of contract with which they were onboarded, see {@link org.officeflow.onboarding.ContractKind#key()}
 * @param role key of a group
 * @param beganFrom only who began to work here on this day or later
 */
public record Audience(
        @Nullable String department,
        @Nullable String site,
        @Nullable String contract,
        @Nullable String role,
        @Nullable LocalDate beganFrom) {

    static Audience of(ResultSet row) throws SQLException {
        return new Audience(
                row.getString("department"),
                row.getString("site"),
                row.getString("contract"),
                row.getString("role"),
                row.getObject("began_from", LocalDate.class));
    }
}
