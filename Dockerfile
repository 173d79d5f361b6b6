# Officeflow without the embedded database: it needs a PostgreSQL named in SPRING_DATASOURCE_URL.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
RUN mvn -B -q dependency:go-offline -DexcludeGroupIds=io.zonky.test.postgres || true
COPY src src
COPY processes processes
COPY forms forms
RUN mvn -B -q package -DskipTests \
 && java -Djarmode=tools -jar target/officeflow-*.jar extract --layers --launcher --destination layers

FROM eclipse-temurin:17-jre
WORKDIR /officeflow
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001
EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+UseParallelGC -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true"
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
