package org.officeflow.engine.figures;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the database is to go about figures over very many rows, until the end of the transaction: a plan for these very values, where
 * the small queries of every day share one for all values, and enough memory to count without a sort on disk.
 */
final class LargeQueries {

    private static final String SETTINGS =
            """
            SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('work_mem', '64MB', true),
                set_config('jit', 'off', true)""";

    private LargeQueries() {}

    static void expect(JdbcClient jdbc) {
        jdbc.sql(SETTINGS).query().singleRow();
    }
}
