package org.officeflow.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.officeflow.testing.ImportOffice;
import org.springframework.util.unit.DataSize;

class StartUpImportTest {

    private static ImportOffice office;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        office = ImportOffice.empty();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void clear() {
        office.clear();
    }

    @Test
    void filesThatNameEachOtherGoInTogether() throws IOException {
        file("departments.csv", "department,group,owner\nSales,Business,ann\n");
        file("employees.csv", "employee,name,job_title,department,manager,hired_on\nann,Ann,Head,Sales,,2020-01-01\n");
        start();
        assertThat(one("select owner from departments")).isEqualTo("ann");
        assertThat(one("select department from people")).isEqualTo("Sales");
        assertThat(office.accounts().working()).hasSize(1);
    }

    @Test
    void aFileMayBearTheNameOfItsKind() throws IOException {
        var prices = "item,supplier,price,lead_time_days,min_order_qty,max_order_qty\nA,S,1.5,1,1,5\n";
        file("supplier-prices.csv", prices);
        file("suppliers.csv", "supplier,name,credit_rating,preferred,active\nS,Sun,,f,t\n");
        file("items.csv", "item,name,standard_cost,reorder_point,safety_stock\nA,Apple,1,1,1\n");
        start();
        assertThat(one("select price::text from supplier_prices")).isEqualTo("1.5000");
        file("supplier_prices.csv", prices);
        assertThatThrownBy(this::start).hasMessageContaining("two names for the same");
    }

    @Test
    void oneFaultKeepsEveryFileOutAndStopsTheStart() throws IOException {
        file("locations.csv", "location\nStore\n");
        file("departments.csv", "department,group,owner\nSales,Business,zoe\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("departments.csv, line 2, column owner: 'zoe' is not known among the people.");
        assertThat(one("select count(*)::text from locations")).isEqualTo("0");
    }

    @Test
    void theNextStartLeavesAloneWhatTheOfficeChangedSince() throws IOException {
        file("locations.csv", "location\nStore\n");
        start();
        office.jdbc().update("update locations set active = false");
        start();
        assertThat(one("select active::text from locations")).isEqualTo("false");
        file("locations.csv", "location\nStore\nAttic\n");
        start();
        assertThat(one("select active::text from locations where location = 'Store'"))
                .isEqualTo("true");
    }

    @Test
    void aFolderThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> start(folder.resolve("nowhere"))).hasMessageContaining("does not exist");
    }

    private void start() {
        start(folder);
    }

    private void start(Path directory) {
        new StartUpImport(
                        office.get(Imports.class),
                        office.get(ImportRecords.class),
                        new ImportSettings(directory.toString(), false, DataSize.ofMegabytes(1)))
                .start();
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private String one(String sql) {
        return office.jdbc().queryForObject(sql, String.class);
    }
}
