package org.officeflow.organisation.importing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Imports, {@code officeflow.import}.
 *
 * @param directory whose files are taken over at start-up, a folder or {@code classpath:folder/}; none if not given
 * @param confirmed whether files at start-up may deactivate more than half of what is in use
 * @param maxSize largest file taken over HTTP
 */
@ConfigurationProperties("officeflow.import")
public record ImportSettings(
        @Nullable String directory, @DefaultValue("false") boolean confirmed, @DefaultValue("20MB") DataSize maxSize) {}
